package dev.earshot.setup;

import dev.earshot.setup.SetupCode.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Who may open and change the setup: the owner, and until there is one a visitor at the
 * server's own machine or one who entered the setup code.
 */
@Component
class SetupAccess {

	private static final String GRANTED = SetupAccess.class.getName() + ".granted";

	private final LocalVisitor localVisitor;

	private final SetupCode code;

	private final Ownership ownership;

	SetupAccess(LocalVisitor localVisitor, SetupCode code, Ownership ownership) {
		this.localVisitor = localVisitor;
		this.code = code;
		this.ownership = ownership;
	}

	boolean isOpenTo(HttpServletRequest request) {
		if (this.ownership.isTaken()) {
			return request.isUserInRole("OWNER");
		}
		return this.localVisitor.is(request) || hasRedeemedCode(request);
	}

	private boolean hasRedeemedCode(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(GRANTED) != null;
	}

	/**
	 * Lets somebody in who knows the setup code, for as long as nobody owns this server.
	 * @param request the visitor's request
	 * @param entered what they typed
	 * @return what came of it
	 */
	Verdict redeem(HttpServletRequest request, String entered) {
		if (this.ownership.isTaken()) {
			return Verdict.WRONG;
		}
		Verdict verdict = this.code.redeem(entered);
		if (verdict == Verdict.RIGHT) {
			request.getSession().setAttribute(GRANTED, Boolean.TRUE);
			request.changeSessionId();
		}
		return verdict;
	}

	boolean needsCode() {
		return !this.ownership.isTaken();
	}

}
