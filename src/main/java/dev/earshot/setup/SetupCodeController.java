package dev.earshot.setup;

import dev.earshot.setup.SetupCode.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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
		if (!this.access.needsCode() || this.access.isOpenTo(request)) {
			return "redirect:/setup";
		}
		return page(model, null);
	}

	@PostMapping
	String redeem(@RequestParam String code, HttpServletRequest request, Model model) {
		Verdict verdict = this.access.redeem(request, code);
		return (verdict == Verdict.RIGHT) ? "redirect:/setup" : page(model, verdict);
	}

	private static String page(Model model, @Nullable Verdict verdict) {
		model.addAttribute("wrong", verdict == Verdict.WRONG);
		model.addAttribute("tooMany", verdict == Verdict.TOO_MANY);
		return PAGE;
	}

}
