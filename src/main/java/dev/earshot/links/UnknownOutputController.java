package dev.earshot.links;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything below the address of links that is no output. It is answered as if the token
 * opened nothing, which is true in a way.
 */
@Controller
class UnknownOutputController {

	@GetMapping("/s/**")
	String nothing() {
		throw new LinkNotFound();
	}

}
