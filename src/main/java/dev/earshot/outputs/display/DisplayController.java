package dev.earshot.outputs.display;

import java.time.InstantSource;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.OutputPolicy;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.DisplayOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.outputs.PageAccess;
import dev.earshot.presence.RenderedFeeds;
import dev.earshot.providers.PropertyNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of the display, by a link or as a preview for its owner.
 */
@Controller
class DisplayController {

	private static final String PAGE = "outputs/display";

	private final PageAccess access;

	private final RenderedFeeds feeds;

	private final PropertyNames properties;

	private final OutputPolicy policy;

	private final InstantSource clock;

	DisplayController(PageAccess access, RenderedFeeds feeds, PropertyNames properties, OutputPolicy policy,
			InstantSource clock) {
		this.access = access;
		this.feeds = feeds;
		this.properties = properties;
		this.policy = policy;
		this.clock = clock;
	}

	@GetMapping("/s/{token}/screen")
	String display(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		ShareLink link = this.access.open(token, Output.DISPLAY, request);
		response.setHeader(OutputPolicy.HEADER, this.policy.forOutput());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		DisplayOptions options = link.options().display().requested(OptionReader.of(request::getParameter));
		return page(link.account(), options, request.getContextPath() + link.streamPath(token, Output.DISPLAY), model);
	}

	@GetMapping("/share/preview/screen")
	String preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setHeader(OutputPolicy.HEADER, this.policy.forPreview());
		DisplayOptions options = DisplayOptions.DEFAULTS.with(OptionReader.of(request::getParameter));
		return page(account, options, request.getContextPath() + "/share/preview/live", model);
	}

	private String page(AccountId account, DisplayOptions options, String stream, Model model) {
		String place = options.heading() ? this.properties.of(account).orElse(null) : null;
		model.addAttribute("display",
				new DisplayView(this.feeds.refreshed(account), options, place, stream, this.clock.millis()));
		return PAGE;
	}

}
