package dev.earshot.account.invitations;

import java.time.Duration;

import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The invitation that a browser brings along while its user logs in elsewhere. A cookie
 * holds it, so that a stranger who opens a link takes no room on the server.
 */
@Component
public class PresentedInvitation {

	static final String COOKIE = "EARSHOT_INVITATION";

	// Long enough to be entered at Spotify by the owner, and to try again.
	private static final Duration LIFETIME = Duration.ofDays(1);

	private final InvitationLinks links;

	private final EncryptedCookie cookie;

	PresentedInvitation(InvitationLinks links, Vault vault, PublicUrl publicUrl) {
		this.links = links;
		this.cookie = new EncryptedCookie(COOKIE, "/login", LIFETIME, vault, publicUrl);
	}

	void remember(String token, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.write(token, request, response);
	}

	/**
	 * Uses up the invitation of the current request.
	 * @return whether there was one that is open
	 */
	public boolean accept() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& this.cookie.read(current.getRequest()).anyMatch(this.links::accept);
	}

}
