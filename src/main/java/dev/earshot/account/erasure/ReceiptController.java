package dev.earshot.account.erasure;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of somebody who has disconnected. Whoever has the address of a receipt sees
 * what was deleted, without a login, as there is nobody left who could log in.
 */
@Controller
class ReceiptController {

	private final ErasureReceipts receipts;

	ReceiptController(ErasureReceipts receipts) {
		this.receipts = receipts;
	}

	@GetMapping("/profile/disconnected")
	String page(@RequestParam(required = false) @Nullable String receipt, Model model) {
		if (receipt != null) {
			this.receipts.find(receipt).ifPresent((found) -> model.addAttribute("receipt", found));
		}
		model.addAttribute("days", ErasureSweep.TIME_TO_RETURN.toDays());
		return "account/disconnected";
	}

}
