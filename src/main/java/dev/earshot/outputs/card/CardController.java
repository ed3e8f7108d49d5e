package dev.earshot.outputs.card;

import java.io.IOException;
import java.net.URI;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.OutputPolicy;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.presence.FetchDemand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The card as an image, which any page may show and any proxy may cache briefly.
 */
@Controller
class CardController {

	// An image can also be opened as a page; it must not run or load anything then.
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

	// Browsers revalidate each time and get a 304 if nothing has changed. A shared cache,
	// such as GitHub's proxy, asks twice a minute, however many people look.
	private static final String PUBLIC_CACHING = "public, max-age=0, s-maxage=30, must-revalidate";

	private static final String PREVIEW_CACHING = "private, no-cache";

	private final LinkAccess access;

	private final FetchDemand demand;

	private final Cards cards;

	CardController(LinkAccess access, FetchDemand demand, Cards cards) {
		this.access = access;
		this.demand = demand;
		this.cards = cards;
	}

	@GetMapping("/s/{token}/card.svg")
	void card(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ShareLink link = this.access.open(token, Output.CARD);
		this.demand.recordFetch(link.account());
		Card card = this.cards.of(link.account(), options(link.options().card(), request));
		answer(card, PUBLIC_CACHING, request, response);
	}

	// An image cannot be clicked. A link around it leads here, and on to Spotify.
	@GetMapping("/s/{token}/card")
	ResponseEntity<Void> redirect(@PathVariable String token) {
		ShareLink link = this.access.openUncounted(token, Output.CARD);
		return ResponseEntity.status(HttpStatus.FOUND)
			.cacheControl(CacheControl.noStore())
			.location(URI.create(this.cards.address(link.account(), link.options().card())))
			.build();
	}

	@GetMapping("/share/preview/card.svg")
	void preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		CardOptions options = CardOptions.DEFAULTS.previewed(OptionReader.of(request::getParameter));
		answer(this.cards.of(account, options), PREVIEW_CACHING, request, response);
	}

	private static CardOptions options(CardOptions defaults, HttpServletRequest request) {
		return (request.getQueryString() != null) ? defaults.requested(OptionReader.of(request::getParameter))
				: defaults;
	}

	private static void answer(Card card, String caching, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
		response.setHeader(OutputPolicy.HEADER, POLICY);
		if (!new ServletWebRequest(request, response).checkNotModified(card.tag())) {
			response.setContentType("image/svg+xml;charset=utf-8");
			response.setContentLength(card.bytes().length);
			response.getOutputStream().write(card.bytes());
		}
	}

}
