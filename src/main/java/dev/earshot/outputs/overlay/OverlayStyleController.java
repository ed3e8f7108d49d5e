package dev.earshot.outputs.overlay;

import java.nio.charset.StandardCharsets;

import dev.earshot.links.LinkAccess;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The style sheet of an overlay: its size and its custom style.
 */
@Controller
class OverlayStyleController {

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private final LinkAccess access;

	OverlayStyleController(LinkAccess access) {
		this.access = access;
	}

	@GetMapping("/s/{token}/overlay.css")
	ResponseEntity<byte[]> style(@PathVariable String token, HttpServletRequest request) {
		return response(OverlayStyle.of(this.access.openUncounted(token, Output.OVERLAY), request));
	}

	@GetMapping("/share/preview/overlay.css")
	ResponseEntity<byte[]> preview(HttpServletRequest request) {
		return response(OverlayStyle.ofPreview(request));
	}

	private static ResponseEntity<byte[]> response(OverlayOptions options) {
		return ResponseEntity.ok()
			.contentType(CSS)
			.cacheControl(CacheControl.noStore())
			.body(OverlayStyle.styleSheet(options).getBytes(StandardCharsets.UTF_8));
	}

}
