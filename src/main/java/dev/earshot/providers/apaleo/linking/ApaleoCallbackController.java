package dev.earshot.providers.apaleo.linking;

import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefusals;
import dev.earshot.providers.apaleo.CallbackProbe;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where apaleo sends people back to. Everything but the answer leads on at once, so that
 * no code stays in the address.
 */
@Controller
@RequestMapping(ApaleoProvider.CALLBACK)
class ApaleoCallbackController {

	private final ApaleoLinks links;

	private final CallbackProbe probe;

	ApaleoCallbackController(ApaleoLinks links, CallbackProbe probe) {
		this.links = links;
		this.probe = probe;
	}

	@GetMapping(params = CallbackProbe.PARAMETER)
	ResponseEntity<String> probe(@RequestParam(CallbackProbe.PARAMETER) String number) {
		return this.probe.answer(number)
			.map((answer) -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
	}

	@GetMapping
	String answer(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String error, RedirectAttributes redirect) {
		Optional<AccountId> account = AccountPrincipal.current().map(AccountPrincipal::accountId);
		if (account.isEmpty()) {
			return refused(ApaleoRefusal.APALEO_SIGNED_OUT.code());
		}
		try {
			answer(account.get(), state, code, error);
			redirect.addFlashAttribute("notice", "apaleo-linked");
			return "redirect:" + ApaleoLinkController.PATH;
		}
		catch (RefusedException ex) {
			return refused(ex.refusal().code());
		}
	}

	private void answer(AccountId account, String state, String code, String error) {
		if (code.isEmpty()) {
			this.links.fail(account, state, ApaleoRefusals.ofError(error));
		}
		this.links.finish(account, state, code);
	}

	private static String refused(String code) {
		return "redirect:" + ApaleoLinkController.PATH + "?refused=" + code;
	}

}
