package dev.earshot.account.pending;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PendingLoginFuzzTests {

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	private static final PendingLoginCookie COOKIE = new PendingLoginCookie(new PlainVault(),
			JsonMapper.builder().build(), new PublicUrl(URI.create("http://127.0.0.1:8080")), () -> NOON);

	@MethodSource
	@FuzzTest
	void whatAnotherVersionWroteIsReadOrLeftOut(byte[] content) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(PendingLoginCookie.NAME, new String(content, StandardCharsets.UTF_8)));
		request.setParameter("state", "abc");
		assertThat(COOKIE.logins(request)).allSatisfy((login) -> assertThat(login.isExpired(NOON)).isFalse());
		COOKIE.find(null, request).ifPresent((login) -> assertThat(login.state()).isEqualTo("abc"));
	}

	static Stream<byte[]> whatAnotherVersionWroteIsReadOrLeftOut() {
		return Seeds.of("""
				[{"state":"abc","codeVerifier":"v","registrationId":"spotify","clientId":"c","authorizationUri":"a",
				"redirectUri":"r","nonce":null,"purpose":null,"linkTo":null,"targetPath":"/",
				"startedAt":"2026-11-01T11:59:00Z"}]""", "[{\"targetPath\":\"\",\"startedAt\":1793534340}]", "[]", "{}",
				"null", "[null]");
	}

	// Everything that gets past the real one was encrypted by this server.
	private static final class PlainVault implements Vault {

		@Override
		public String encrypt(String secret, EncryptionContext context) {
			return secret;
		}

		@Override
		public String decrypt(String stored, EncryptionContext context) {
			return stored;
		}

		@Override
		public String sign(String storedKey, EncryptionContext context, String text) {
			return text;
		}

	}

}
