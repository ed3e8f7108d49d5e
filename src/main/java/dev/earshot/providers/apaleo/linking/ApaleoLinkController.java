package dev.earshot.providers.apaleo.linking;

import java.util.stream.Stream;

import dev.earshot.account.Continuation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of somebody's hotel account, and the forms that link it, choose a property and
 * unlink it.
 */
@Controller
@RequestMapping(ApaleoLinkController.PATH)
class ApaleoLinkController {

	static final String PATH = "/profile/apaleo";

	private static final String REDIRECT = "redirect:" + PATH;

	private final LinkRequests requests;

	private final ApaleoLinks links;

	private final ApaleoLinkRepository repository;

	private final ApaleoTokens tokens;

	private final Hotels hotels;

	ApaleoLinkController(LinkRequests requests, ApaleoLinks links, ApaleoLinkRepository repository, ApaleoTokens tokens,
			Hotels hotels) {
		this.requests = requests;
		this.links = links;
		this.repository = repository;
		this.tokens = tokens;
		this.hotels = hotels;
	}

	@GetMapping
	String page(@CurrentAccount AccountId account, @RequestParam(required = false) @Nullable String refused,
			Model model) {
		Stream.<Refusal>concat(Stream.of(ApaleoRefusal.values()), Stream.of(ProviderRefusal.values()))
			.filter((refusal) -> refusal.code().equals(refused))
			.forEach((refusal) -> model.addAttribute("refusal", ApaleoRefusal.told(refusal)));
		return this.repository.find(account)
			.map((link) -> linked(account, link, model))
			.orElseGet(() -> notLinked(model));
	}

	private String linked(AccountId account, ApaleoLink link, Model model) {
		HotelReading reading = this.hotels.read(account, link);
		// Reading may have refreshed the token or ended the connection.
		model.addAttribute("view", ApaleoLinkView.of(link, reading, this.tokens.find(account).orElse(null)));
		return "providers/apaleo-account";
	}

	private String notLinked(Model model) {
		model.addAttribute("scopes", registration().getScopes());
		return "providers/apaleo-link";
	}

	private ClientRegistration registration() {
		return this.tokens.registration().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/link")
	String link(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		String name = registration().getClientName();
		return Continuation.to(this.requests.begin(account, request, response), name, response, model);
	}

	@PostMapping("/property")
	String choose(@CurrentAccount AccountId account, @RequestParam(defaultValue = "") String property,
			RedirectAttributes redirect) {
		try {
			if (!this.hotels.choose(account, property)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			redirect.addFlashAttribute("notice", property.isEmpty() ? "apaleo-property-none" : "apaleo-property");
		}
		catch (RefusedException ex) {
			redirect.addFlashAttribute("refusal", ApaleoRefusal.told(ex.refusal()));
		}
		return REDIRECT;
	}

	@PostMapping("/unlink")
	String unlink(@CurrentAccount AccountId account, RedirectAttributes redirect) {
		this.links.unlink(account);
		redirect.addFlashAttribute("notice", "apaleo-unlinked");
		return "redirect:/profile";
	}

}
