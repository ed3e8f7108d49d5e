package dev.earshot.account.login;

import dev.earshot.account.LoginTooOld;
import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Leads to the login page whoever has to log in once more, and from there back to where
 * they were.
 */
@ControllerAdvice
class LoginTooOldAdvice {

	private final SavedRequests savedRequests;

	LoginTooOldAdvice(SavedRequests savedRequests) {
		this.savedRequests = savedRequests;
	}

	@ExceptionHandler
	String refused(LoginTooOld refused, HttpServletRequest request, HttpServletResponse response) {
		this.savedRequests.save(refused.page(), request, response);
		return "redirect:" + LoginRefusal.LOGIN_TOO_OLD.page();
	}

}
