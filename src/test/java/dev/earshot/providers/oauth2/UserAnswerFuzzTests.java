package dev.earshot.providers.oauth2;

import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.ProviderRefused;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class UserAnswerFuzzTests {

	@MethodSource
	@FuzzTest
	void namesSomebodyOrNobody(byte[] input) {
		Lines lines = Lines.of(input, 3);
		try {
			UserPaths paths = new UserPaths(UserPaths.pointer(lines.get(0)), UserPaths.pointer(lines.get(1)));
			JsonNode content = JsonMapper.shared().readTree(lines.get(2));
			check(new UserAnswer(content), OAuth2Entries.withPaths(paths));
		}
		catch (ProviderRefused | JacksonException | IllegalArgumentException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	private static void check(UserAnswer answer, OAuth2Entry entry) {
		List<String> fields = answer.fields();
		assertThat(fields).hasSizeLessThanOrEqualTo(60)
			.allSatisfy((field) -> assertThat(answer.content().at(field).isContainer()).isFalse());
		ProviderIdentity identity = answer.identity(entry);
		assertThat(identity.subject()).isNotBlank().hasSizeLessThanOrEqualTo(255);
		assertThat(String.valueOf(identity.name())).hasSizeLessThanOrEqualTo(80);
	}

	static Stream<byte[]> namesSomebodyOrNobody() {
		return Seeds.of("id\nlogin\n{\"id\":12345678901234567890,\"login\":\"kim\"}",
				"/data/0/user~1id\n/a~0b\n{\"data\":[{\"user/id\":\" x \"}],\"a~b\":null}", "id\nname\n[1.5,true,{}]",
				"~2\n\n0");
	}

}
