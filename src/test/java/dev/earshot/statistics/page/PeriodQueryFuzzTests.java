package dev.earshot.statistics.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.statistics.figures.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodQueryFuzzTests {

	private static final LocalDate BEGIN = LocalDate.of(2018, 3, 4);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

	@MethodSource
	@FuzzTest
	void anyPeriodIsOneThatALogCanHave(byte[] input) {
		Lines lines = Lines.of(input, 4);
		PeriodQuery query = new PeriodQuery(value(lines, 0), value(lines, 1), value(lines, 2), value(lines, 3));
		assertThat(URI.create(query.toQuery().isEmpty() ? "?" : query.toQuery())).isNotNull();
		try {
			check(query.resolve(BEGIN, TODAY));
			check(query.orAll().resolve(BEGIN, TODAY));
		}
		catch (StatisticsRefused ex) {
			assertThat(query.from()).isNotNull();
		}
	}

	private static @Nullable String value(Lines lines, int index) {
		return lines.get(index).isEmpty() ? null : lines.get(index);
	}

	private static void check(Period period) {
		assertThat(period.first()).isBeforeOrEqualTo(period.last()).isAfterOrEqualTo(LocalDate.of(1999, 12, 1));
		assertThat(period.last()).isBeforeOrEqualTo(LocalDate.of(2100, 1, 31));
		assertThat(PeriodQuery.parameters(period)).matches("[a-z0-9=&-]+");
	}

	static Stream<byte[]> anyPeriodIsOneThatALogCanHave() {
		return Seeds.of("month\n2026-10-01\n\n", "week\n2000-01-01", "day\n2099-12-31", "year\n+999999999-12-31", "all",
				"\n\n2026-01-01\n2026-01-31", "\n\n2026-02-01\n2026-01-31", "quarter\n-0001-01-01");
	}

}
