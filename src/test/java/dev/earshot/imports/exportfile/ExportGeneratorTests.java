package dev.earshot.imports.exportfile;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.imports.exportfile.ExportRow.Played;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link ExportGenerator} writes what real exports are like.
 */
class ExportGeneratorTests {

	private final ExportGenerator generator = new ExportGenerator(21, 6_000).rowsPerFile(400);

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void writesTheSameForTheSameSeed(Era era) {
		GeneratedExport again = new ExportGenerator(21, 6_000).rowsPerFile(400).export(era);
		assertThat(again.histories().getLast().content()).isNotEmpty()
			.isEqualTo(this.generator.export(era).histories().getLast().content());
	}

	@ParameterizedTest
	@EnumSource
	void plansHowManyPlaysAreInAnExportTwice(Era era) {
		GeneratedExport export = this.generator.export(era);
		Set<Played> different = new HashSet<>();
		long repeated = read(export).rows()
			.stream()
			.filter(Played.class::isInstance)
			.filter((row) -> !different.add(withoutNumber((Played) row)))
			.count();
		assertThat(export.files()).extracting(GeneratedFile::repeated)
			.satisfies((counts) -> assertThat(counts.stream().mapToInt(Integer::intValue).sum())
				.isEqualTo((int) repeated));
		assertThat(repeated > 0).isEqualTo(era.isExtended());
	}

	private static Played withoutNumber(Played row) {
		return new Played(0, row.play(), row.reportedAt());
	}

	@Test
	void writesWhatIsHardAboutExports() {
		GeneratedExport export = this.generator.export(Era.E5);
		List<LoggedPlay> plays = read(export).plays();
		assertThat(plays.stream().filter((play) -> play.listened().toSeconds() < 30).count())
			.isBetween(plays.size() / 4L, plays.size() * 2 / 5L);
		assertThat(export.files()).extracting(GeneratedFile::nearlyRepeated).anyMatch((count) -> count > 0);
		assertThat(export.listens().stream().map(Listen::reportedAt).distinct().count())
			.isLessThan(export.listens().size() - 50);
		assertThat(export.plan()).anyMatch((file) -> file.privates() > 0).anyMatch((file) -> file.unknown() > 0);
	}

	@ParameterizedTest
	@EnumSource(names = { "E0", "E1", "E4" })
	void shufflesTheFilesThatSpotifyShuffled(Era era) {
		assertThat(reportedFirst(era)).isNotEmpty().isNotEqualTo(sorted(reportedFirst(era)));
	}

	@ParameterizedTest
	@EnumSource(names = { "A2", "E2", "E3", "E5" })
	void sortsTheOthers(Era era) {
		assertThat(reportedFirst(era)).isNotEmpty().isEqualTo(sorted(reportedFirst(era)));
	}

	@Test
	void changesNamesBetweenExports() {
		assertThat(this.generator.export(Era.E1).histories().getFirst().content()).asString().contains("Heize");
		assertThat(this.generator.export(Era.E3).histories().getFirst().content()).asString()
			.contains("HEIZE")
			.doesNotContain("Heize");
	}

	private List<Played> reportedFirst(Era era) {
		GeneratedFile first = this.generator.export(era).histories().getFirst();
		return Uploads.read(first.content())
			.rows()
			.stream()
			.filter(Played.class::isInstance)
			.map(Played.class::cast)
			.toList();
	}

	private static List<Played> sorted(List<Played> rows) {
		return rows.stream().sorted(Comparator.comparing(Played::reportedAt)).toList();
	}

	private RecordedVisit read(GeneratedExport export) {
		RecordedVisit visit = new RecordedVisit();
		new ExportReader(Uploads.CLOCK).read(export.zip(this.directory), "my_spotify_data.zip", visit);
		return visit;
	}

}
