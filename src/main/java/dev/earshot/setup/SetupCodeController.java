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
	String page(HttpServletRequest request) {
		return (this.access.needsCode() && !this.access.isOpenTo(request)) ? PAGE : "redirect:/setup";
	}

	@PostMapping
	String redeem(@RequestParam String code, HttpServletRequest request, Model model) {
		if (this.access.redeem(request, code)) {
			return "redirect:/setup";
		}
		model.addAttribute("wrong", true);
		return PAGE;
	}

}
