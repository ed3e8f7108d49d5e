package dev.earshot.oauth;

import java.util.List;

import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted columns of registrations and tokens.
 */
@Configuration(proxyBeanMethods = false)
class CredentialColumns {

	@Bean
	EncryptedColumn clientSecret() {
		return EncryptedColumn.of("registration", "client_secret", "client_id");
	}

	@Bean
	EncryptedColumn accessToken() {
		return token("access_token");
	}

	@Bean
	EncryptedColumn refreshToken() {
		return token("refresh_token");
	}

	// The same context as in TokenRepository.
	private static EncryptedColumn token(String column) {
		return new EncryptedColumn("oauth_token", column, List.of("provider", "account_id"),
				(ids) -> EncryptionContext.of(ids.getFirst() + "_token." + column, ids.getLast()));
	}

}
