package dev.earshot.providers;

import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The owner's page of all providers.
 */
@Controller
class ProvidersController {

	static final String PATH = "/admin/providers";

	private final ObjectProvider<ProviderRows> rows;

	ProvidersController(ObjectProvider<ProviderRows> rows) {
		this.rows = rows;
	}

	@GetMapping(PATH)
	String page(Model model) {
		model.addAttribute("providers", this.rows.orderedStream().flatMap((each) -> each.all().stream()).toList());
		model.addAttribute("errors",
				Stream.of(ProviderRefusal.values()).filter((refusal) -> !refusal.errors().isEmpty()).toList());
		return "providers/providers";
	}

}
