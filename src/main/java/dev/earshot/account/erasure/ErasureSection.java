package dev.earshot.account.erasure;

import java.util.List;

import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner what was deleted of people who left, and that nothing is left.
 */
@Component
@Order(25)
class ErasureSection implements OwnerSection {

	private final ErasureReceipts receipts;

	ErasureSection(ErasureReceipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public Content content() {
		return new Content("account/erasure :: receipts", new Receipts(this.receipts.all()));
	}

	record Receipts(List<ErasureReceipt> all) {
	}

}
