package dev.earshot.providers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the error codes of authorization and token addresses mean (RFC 6749, sections
 * 4.1.2.1 and 5.2), with those that some providers send instead: one list for all of
 * them, which the owner's page shows.
 */
public final class ProviderErrors {

	private static final Map<String, ProviderRefusal> MEANINGS = new LinkedHashMap<>();

	static {
		mean(ProviderRefusal.PROVIDER_CLIENT, "invalid_client", "incorrect_client_credentials");
		mean(ProviderRefusal.PROVIDER_CODE, "invalid_grant", "bad_verification_code");
		mean(ProviderRefusal.PROVIDER_GRANT, "unauthorized_client", "unsupported_response_type",
				"unsupported_grant_type");
		mean(ProviderRefusal.PROVIDER_REDIRECT_URI, "redirect_uri_mismatch", "invalid_redirect_uri");
		mean(ProviderRefusal.PROVIDER_DENIED, "access_denied");
		mean(ProviderRefusal.PROVIDER_SCOPE, "invalid_scope");
		mean(ProviderRefusal.PROVIDER_UNAVAILABLE, "server_error", "temporarily_unavailable");
	}

	private ProviderErrors() {
	}

	private static void mean(ProviderRefusal refusal, String... errors) {
		for (String error : errors) {
			MEANINGS.put(error, refusal);
		}
	}

	/**
	 * Returns what a provider means.
	 * @param error the parameter {@code error}
	 * @return empty if the code is not known
	 */
	public static Optional<ProviderRefusal> meaning(String error) {
		return Optional.ofNullable(MEANINGS.get(error));
	}

	/**
	 * Returns the codes by what they mean.
	 */
	static Map<ProviderRefusal, List<String>> all() {
		return MEANINGS.entrySet()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
	}

}
