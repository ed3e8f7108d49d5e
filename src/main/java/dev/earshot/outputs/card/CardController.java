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
 * Answers cards as pictures that any page may show and any proxy may keep for a moment.
 */
@Controller
class CardController {

	/** A picture may be opened as a page too: then it can do no more than be seen. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

	/**
	 * Browsers ask every time, and get a 304 if nothing has changed. A proxy between them
	 * and us, such as GitHub's, asks twice a minute, however many look.
	 */
	private static final String FOR_A_MOMENT = "public, max-age=0, s-maxage=30, must-revalidate";

	private static final String FOR_NOBODY_ELSE = "private, no-cache";

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
		ShareLink link = this.access.enter(token, Output.CARD);
		this.demand.note(link.account());
		Card card = this.cards.of(link.account(), options(link.options().card(), request));
		answer(card, FOR_A_MOMENT, request, response);
	}

	// A picture cannot be clicked; what is around it can lead here, and on to Spotify.
	@GetMapping("/s/{token}/card")
	ResponseEntity<Void> follow(@PathVariable String token) {
		ShareLink link = this.access.look(token, Output.CARD);
		return ResponseEntity.status(HttpStatus.FOUND)
			.cacheControl(CacheControl.noStore())
			.location(URI.create(this.cards.address(link.account(), link.options().card())))
			.build();
	}

	@GetMapping("/share/preview/card.svg")
	void preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		answer(this.cards.of(account, options(CardOptions.USUAL, request)), FOR_NOBODY_ELSE, request, response);
	}

	private static CardOptions options(CardOptions usual, HttpServletRequest request) {
		return (request.getQueryString() != null) ? usual.asked(OptionReader.of(request::getParameter)) : usual;
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
