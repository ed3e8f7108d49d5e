package dev.earshot.links;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Handles every path below {@code /s/} that is no output, in the same way as an unknown
 * token.
 */
@Controller
class UnknownOutputController {

	@GetMapping("/s/**")
	String notFound() {
		throw new LinkNotFound();
	}

}
