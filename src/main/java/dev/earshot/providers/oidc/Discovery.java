package dev.earshot.providers.oidc;

import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderAddresses;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Finds out about an OpenID provider by its issuer (OpenID Connect Discovery 1.0). The
 * document must name exactly the issuer that was asked for; only a slash at its end may
 * have been left out or added by whoever entered it.
 */
@Component
class Discovery {

	private static final String WELL_KNOWN = "/.well-known/openid-configuration";

	private final ProviderHttp http;

	private final ProviderAddresses addresses;

	Discovery(ProviderHttp http, ProviderAddresses addresses) {
		this.http = http;
		this.addresses = addresses;
	}

	/**
	 * Reads and checks what a provider publishes, and that its keys are there.
	 * @param entered the issuer, or the address of its document
	 * @throws ProviderRefused if it cannot be used
	 */
	ProviderMetadata find(String entered) {
		String base = base(entered);
		ProviderMetadata found = new ProviderMetadata(this.http.object(base + WELL_KNOWN, null));
		if (!Set.of(base, base + "/").contains(String.valueOf(found.text("issuer")))) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ISSUER);
		}
		return checked(found);
	}

	/**
	 * Reads what a provider publishes again. Its issuer must not have changed.
	 */
	ProviderMetadata findAgain(String issuer) {
		ProviderMetadata found = find(issuer);
		if (!found.issuer().equals(issuer)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ISSUER);
		}
		return found;
	}

	private String base(String entered) {
		String issuer = entered.strip().replaceFirst("/\\.well-known/.*$", "");
		URI url = this.addresses.check(issuer);
		if (url.getRawQuery() != null) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ADDRESS);
		}
		return StringUtils.trimTrailingCharacter(issuer, '/');
	}

	private ProviderMetadata checked(ProviderMetadata found) {
		if (ProviderMetadata.REQUIRED.stream().anyMatch((name) -> found.text(name) == null)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
		}
		Stream.concat(ProviderMetadata.REQUIRED.stream(), Stream.of("userinfo_endpoint", ProviderMetadata.END_SESSION))
			.map(found::text)
			.filter((address) -> address != null)
			.forEach(this.addresses::check);
		if (found.algorithms().isEmpty()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ALGORITHM);
		}
		checkKeys(found.required("jwks_uri"));
		return found;
	}

	private void checkKeys(String address) {
		if (keys(this.http.object(address, null)).isEmpty()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
		}
	}

	// The parser does not expect null among the keys.
	private static JWKSet keys(Map<String, Object> document) {
		try {
			return JWKSet.parse(document);
		}
		catch (ParseException | NullPointerException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE, ex);
		}
	}

}
