package dev.earshot.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Decides who may open and change the setup: the owner, anybody who entered the setup
 * code, and, until there is an owner, a browser on the server's own machine. Access
 * granted before there was an owner ends with the first login.
 */
@Component
class SetupAccess {

	private static final String GRANTED_UNDER_OWNER = SetupAccess.class.getName() + ".grantedUnderOwner";

	private final LocalRequest localRequest;

	private final SetupCode code;

	private final Ownership ownership;

	SetupAccess(LocalRequest localRequest, SetupCode code, Ownership ownership) {
		this.localRequest = localRequest;
		this.code = code;
		this.ownership = ownership;
	}

	boolean isOpenTo(HttpServletRequest request) {
		boolean hasOwner = this.ownership.hasOwner();
		boolean isTrusted = hasOwner ? request.isUserInRole("OWNER") : this.localRequest.matches(request);
		return isTrusted || hasRedeemedCode(request, hasOwner);
	}

	private static boolean hasRedeemedCode(HttpServletRequest request, boolean hasOwner) {
		HttpSession session = request.getSession(false);
		return session != null && Boolean.valueOf(hasOwner).equals(session.getAttribute(GRANTED_UNDER_OWNER));
	}

	// Opens the setup for this session if the code is right.
	boolean redeem(HttpServletRequest request, String entered) {
		boolean right = this.code.redeem(entered);
		if (right) {
			request.getSession().setAttribute(GRANTED_UNDER_OWNER, this.ownership.hasOwner());
			request.changeSessionId();
		}
		return right;
	}

}
