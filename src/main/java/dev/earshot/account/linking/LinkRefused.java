package dev.earshot.account.linking;

import dev.earshot.core.RefusedException;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * An identity was not linked, unlinked or let in.
 */
public class LinkRefused extends RefusedException {

	private final LinkRefusal refusal;

	public LinkRefused(LinkRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	@Override
	public LinkRefusal refusal() {
		return this.refusal;
	}

	/**
	 * Returns the exception that makes a login fail for this reason.
	 */
	public OAuth2AuthenticationException failure() {
		return new OAuth2AuthenticationException(new OAuth2Error(this.refusal.code()), this);
	}

}
