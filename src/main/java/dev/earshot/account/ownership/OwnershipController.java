package dev.earshot.account.ownership;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.LoginMethods;
import dev.earshot.account.RecentLogin;
import dev.earshot.core.AccountId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands the server over to another person. Sessions hold a role, so both people have to
 * log in again.
 */
@Controller
class OwnershipController {

	private static final String PEOPLE = "/admin";

	private final OwnerRole role;

	private final LoginMethods methods;

	private final RecentLogin recentLogin;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final ApplicationEventPublisher events;

	OwnershipController(OwnerRole role, LoginMethods methods, RecentLogin recentLogin,
			FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
		this.role = role;
		this.methods = methods;
		this.recentLogin = recentLogin;
		this.sessions = sessions;
		this.events = events;
	}

	@PostMapping("/admin/people/owner")
	String handOver(@CurrentAccount AccountId owner, @RequestParam AccountId id, HttpServletRequest request,
			RedirectAttributes redirect) throws ServletException {
		this.recentLogin.require(request.getSession(), PEOPLE);
		try {
			requireLogin(id);
			this.role.pass(owner, id);
		}
		catch (HandoverRefused ex) {
			redirect.addFlashAttribute("refusal", ex.refusal());
			return "redirect:" + PEOPLE;
		}
		this.events.publishEvent(new OwnershipTransferred(owner, id));
		request.logout();
		endSessions(owner);
		endSessions(id);
		return "redirect:/login?signed-out";
	}

	private void requireLogin(AccountId newOwner) {
		if (!this.methods.canLogIn(newOwner)) {
			throw new HandoverRefused(HandoverRefusal.NEW_OWNER_WITHOUT_LOGIN);
		}
	}

	private void endSessions(AccountId account) {
		this.sessions.findByPrincipalName(account.value()).keySet().forEach(this.sessions::deleteById);
	}

}
