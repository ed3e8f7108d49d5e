package dev.earshot.providers.apaleo.registration;

import dev.earshot.providers.apaleo.ApaleoProvider;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lets the owner find out whether the redirect URI leads here, and answers when this
 * server calls itself by it.
 */
@Controller
class CallbackProbeController {

	private final CallbackProbe probe;

	private final ApaleoProvider provider;

	private final ApaleoPages pages;

	CallbackProbeController(CallbackProbe probe, ApaleoProvider provider, ApaleoPages pages) {
		this.probe = probe;
		this.provider = provider;
		this.pages = pages;
	}

	@PostMapping(ApaleoPages.PATH + "/probe")
	String probe(Model model) {
		model.addAttribute("answer", this.probe.call(this.provider.redirectUri()));
		return this.pages.page(model);
	}

	@GetMapping(path = ApaleoProvider.CALLBACK, params = CallbackProbe.PARAMETER)
	ResponseEntity<String> answer(@RequestParam(CallbackProbe.PARAMETER) String number) {
		return this.probe.answer(number)
			.map((answer) -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
	}

}
