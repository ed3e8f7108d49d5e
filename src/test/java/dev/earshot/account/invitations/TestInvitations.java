package dev.earshot.account.invitations;

import java.net.URI;
import java.time.InstantSource;

import dev.earshot.storage.TestVault;
import dev.earshot.web.PublicUrl;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invitation links of a test database.
 */
public final class TestInvitations {

	private TestInvitations() {
	}

	/**
	 * What a browser presents to a program on a test database.
	 */
	public static PresentedInvitation presented(JdbcClient jdbc, InstantSource clock) {
		return new PresentedInvitation(new InvitationLinks(jdbc, clock), TestVault.open(),
				new PublicUrl(URI.create("https://earshot.example.com")));
	}

}
