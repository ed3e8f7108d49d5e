package dev.earshot.links;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Treats every path below {@code /s/} that is no output like an unknown token.
 */
@Controller
class UnknownOutputController {

	@GetMapping("/s/**")
	String notFound() {
		throw new LinkNotFound();
	}

}
