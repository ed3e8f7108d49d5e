package dev.earshot.setup;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks a visitor from another machine for the setup code.
 */
@Controller
@RequestMapping("/setup/code")
class SetupCodeController {

	private static final String PAGE = "setup/code";

	private final SetupAccess access;

	SetupCodeController(SetupAccess access) {
		this.access = access;
	}

	@GetMapping
	String page(HttpServletRequest request, Model model) {
		model.addAttribute("wrong", false);
		return this.access.isOpenTo(request) ? "redirect:/setup" : PAGE;
	}

	@PostMapping
	String redeem(@RequestParam String code, HttpServletRequest request, Model model) {
		model.addAttribute("wrong", true);
		return this.access.redeem(request, code) ? "redirect:/setup" : PAGE;
	}

}
