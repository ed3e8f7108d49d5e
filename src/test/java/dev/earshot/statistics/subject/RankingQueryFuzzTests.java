package dev.earshot.statistics.subject;

import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

class RankingQueryFuzzTests {

	@MethodSource
	@FuzzTest
	void anyPlaceOfARankingCanBeCounted(byte[] input) {
		Lines lines = Lines.of(input, 3);
		try {
			RankingQuery query = RankingQuery.of(lines.get(0), lines.get(1), lines.get(2));
			assertThat(query.skipped()).isBetween(0, 50_000_000);
			assertThat(query.start()).matches("/statistics/top/[a-z]+(\\?new=yes)?");
			SubjectKey.of(lines.get(0), lines.get(2)).ifPresent((key) -> assertThat(key.id()).isNotNegative());
		}
		catch (ResponseStatusException ex) {
			assertThat(ex.getStatusCode().value()).isEqualTo(404);
		}
	}

	static Stream<byte[]> anyPlaceOfARankingCanBeCounted() {
		return Seeds.of("tracks\nyes\n999999", "artists\nno\n1", "podcasts\n\n0", "x\n\n-1", "albums\nyes\n٣");
	}

}
