package dev.earshot.oauth.tokens;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.core.AccountId;

/**
 * An account at a provider.
 */
public record TokenKey(AccountId account, String provider) {

	private static final Pattern TEXT = Pattern.compile("(\\S+) (\\S+)");

	/**
	 * Reads what {@link #text()} returned.
	 * @return empty if it is something else
	 */
	public static Optional<TokenKey> read(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? Optional.of(new TokenKey(new AccountId(matcher.group(2)), matcher.group(1)))
				: Optional.empty();
	}

	public String text() {
		return this.provider + " " + this.account;
	}

	String lockName() {
		return "token-" + this.provider + "-" + this.account;
	}

}
