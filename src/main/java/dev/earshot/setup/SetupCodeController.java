package dev.earshot.setup;

import java.time.Duration;
import java.util.Optional;

import dev.earshot.core.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

	private final SetupCodeAttempts attempts;

	SetupCodeController(SetupAccess access, SetupCodeAttempts attempts) {
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping
	String page(HttpServletRequest request) {
		return this.access.isOpenTo(request) ? "redirect:/setup" : PAGE;
	}

	@PostMapping
	String redeem(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<Duration> wait = this.attempts.attempt(request.getRemoteAddr());
		if (wait.isPresent()) {
			return refuse(wait.get(), response, model);
		}
		boolean right = this.access.redeem(request, code);
		model.addAttribute("problem", right ? null : "wrong");
		return right ? "redirect:/setup" : PAGE;
	}

	private static String refuse(Duration wait, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.header(wait));
		model.addAttribute("problem", "tooMany");
		model.addAttribute("minutes", wait.toMinutes() + 1);
		return PAGE;
	}

}
