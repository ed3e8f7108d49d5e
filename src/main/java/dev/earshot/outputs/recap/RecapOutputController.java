package dev.earshot.outputs.recap;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.OutputPolicy;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.RecapOptions;
import dev.earshot.recap.RecapPicture;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A recap by a link: a page of cards, and the picture that messengers show for it.
 */
@Controller
class RecapOutputController {

	// As for cards: shared caches ask twice a minute.
	private static final String PUBLIC_CACHING = "public, max-age=0, s-maxage=30, must-revalidate";

	private static final String PREVIEW_CACHING = "private, no-cache";

	private final LinkAccess access;

	private final SharedRecaps recaps;

	private final OutputPolicy policy;

	private final PublicUrl publicUrl;

	RecapOutputController(LinkAccess access, SharedRecaps recaps, OutputPolicy policy, PublicUrl publicUrl) {
		this.access = access;
		this.recaps = recaps;
		this.policy = policy;
		this.publicUrl = publicUrl;
	}

	@GetMapping("/s/{token}/recap")
	String page(@PathVariable String token, Locale locale, HttpServletResponse response, Model model) {
		ShareLink link = this.access.open(token, Output.RECAP);
		response.setHeader(OutputPolicy.HEADER, this.policy.forOutput());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		this.recaps.find(link.account(), link.options().recap(), locale).ifPresent((recap) -> {
			model.addAttribute("recap", recap);
			model.addAttribute("picture",
					this.recaps.hasPictures() ? this.publicUrl.base() + "/s/" + token + "/recap.png?shape=wide" : null);
		});
		return "outputs/recap";
	}

	@GetMapping("/s/{token}/recap.png")
	void picture(@PathVariable String token, Locale locale, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ShareLink link = this.access.open(token, Output.RECAP);
		RecapOptions options = link.options().recap().requested(OptionReader.of(request::getParameter));
		this.recaps.picture(link.account(), options, locale)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.answer(PUBLIC_CACHING, request, response);
	}

	@GetMapping("/share/preview/recap.png")
	void preview(@CurrentAccount AccountId account, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		RecapOptions options = RecapOptions.DEFAULTS.with(OptionReader.of(request::getParameter));
		Optional<RecapPicture> picture = this.recaps.picture(account, options, locale);
		if (picture.isPresent()) {
			picture.get().answer(PREVIEW_CACHING, request, response);
		}
		else {
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
	}

}
