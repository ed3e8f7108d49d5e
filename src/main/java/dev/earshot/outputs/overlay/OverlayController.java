package dev.earshot.outputs.overlay;

import java.time.InstantSource;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.OutputPolicy;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions;
import dev.earshot.outputs.PageAccess;
import dev.earshot.outputs.overlay.OverlayView.Source;
import dev.earshot.presence.RenderedFeeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of the overlay, by a link or as a preview for its owner.
 */
@Controller
class OverlayController {

	private static final String PAGE = "outputs/overlay";

	private final PageAccess access;

	private final RenderedFeeds feeds;

	private final OutputPolicy policy;

	private final InstantSource clock;

	OverlayController(PageAccess access, RenderedFeeds feeds, OutputPolicy policy, InstantSource clock) {
		this.access = access;
		this.feeds = feeds;
		this.policy = policy;
		this.clock = clock;
	}

	@GetMapping("/s/{token}/overlay")
	String overlay(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		ShareLink link = this.access.open(token, Output.OVERLAY, request);
		OverlayOptions options = OverlayStyle.of(link, request);
		response.setHeader(OutputPolicy.HEADER, this.policy.forOutput());
		String root = request.getContextPath();
		return page(link.account(), options, new Source(root + "/s/" + token,
				root + link.streamPath(token, Output.OVERLAY), request.getQueryString(), this.clock.millis()), response,
				model);
	}

	@GetMapping("/share/preview/overlay")
	String preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setHeader(OutputPolicy.HEADER, this.policy.forPreview());
		String preview = request.getContextPath() + "/share/preview";
		return page(account, OverlayStyle.ofPreview(request),
				new Source(preview, preview + "/live", request.getQueryString(), this.clock.millis()), response, model);
	}

	private String page(AccountId account, OverlayOptions options, Source source, HttpServletResponse response,
			Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("overlay", new OverlayView(options, this.feeds.refreshed(account), source));
		return PAGE;
	}

}
