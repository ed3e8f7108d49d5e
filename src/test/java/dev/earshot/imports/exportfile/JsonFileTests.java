package dev.earshot.imports.exportfile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;

import dev.earshot.imports.exportfile.value.RowValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link JsonFile} with what people and programs do to files.
 */
class JsonFileTests {

	private static final FilePlan EXTENDED = FilePlan.begun("history.json", ExportLayout.EXTENDED);

	private static final FilePlan UNRECOGNIZED = FilePlan.begun("history.json", ExportLayout.UNRECOGNIZED);

	private static final String ROW = Uploads.row();

	@Test
	void acceptsAByteOrderMarkAndCarriageReturns() {
		assertThat(Uploads.read("\uFEFF\r\n[\r\n" + ROW + ",\r\n" + ROW + "\r\n]\r\n").file())
			.isEqualTo(EXTENDED.played(2));
	}

	@Test
	void acceptsAnEmptyArray() {
		assertThat(Uploads.read("[]\n").file()).isEqualTo(UNRECOGNIZED);
	}

	@Test
	void acceptsArraysThatSomebodyPutTogether() {
		assertThat(Uploads.read("[" + ROW + "]\n[]\n[" + ROW + "]").file()).isEqualTo(EXTENDED.played(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",{\"ts\":\"2023", ",oops]", "]]", "", "],", ",{]", ",{\"ts\"}]" })
	void keepsWhatComesBeforeBrokenJson(String rest) {
		assertThat(Uploads.read("[" + ROW + rest).file())
			.isEqualTo(EXTENDED.played(1).endedBy(FileProblem.BROKEN_JSON));
	}

	@Test
	void recognizesAFileThatBreaksInItsFirstRow() {
		assertThat(Uploads.read(("[" + ROW).substring(0, 60)).file())
			.isEqualTo(EXTENDED.endedBy(FileProblem.BROKEN_JSON));
		assertThat(Uploads.read("[{\"t").file()).isEqualTo(UNRECOGNIZED.endedBy(FileProblem.BROKEN_JSON));
	}

	@Test
	void saysThatATextIsNotUtf8() {
		byte[] latin = ("[" + ROW + "," + Uploads.row("\"platform\":\"\u00fc\"") + "]")
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Uploads.read(latin).file()).isEqualTo(EXTENDED.played(1).endedBy(FileProblem.ENCODING));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE" })
	void saysThatATextHasAnotherEncoding(String charset) throws Exception {
		assertThat(Uploads.read(("[" + ROW + "]").getBytes(charset)).file())
			.isEqualTo(UNRECOGNIZED.endedBy(FileProblem.ENCODING));
	}

	@Test
	void skipsUnknownKeysWhateverTheyHold() {
		assertThat(
				Uploads.read("[" + Uploads.row("\"new\":{\"ts\":[1,{\"ms_played\":null}]},\"other\":1e5") + "]").file())
			.isEqualTo(EXTENDED.played(1));
	}

	@Test
	void endsAtADepthThatNoExportHas() {
		String deep = Uploads.row("\"new\":" + "[".repeat(5_000));
		assertThat(Uploads.read("[" + ROW + "," + deep).file())
			.isEqualTo(EXTENDED.played(1).endedBy(FileProblem.VALUE_TOO_LARGE));
	}

	@Test
	void endsAtATextThatNoExportHas() {
		String huge = Uploads.row("\"episode_name\":\"" + "a".repeat(200_000) + "\"");
		assertThat(Uploads.read("[" + ROW + "," + huge + "]").file())
			.isEqualTo(EXTENDED.played(1).endedBy(FileProblem.VALUE_TOO_LARGE));
	}

	@Test
	void endsAtANumberThatNoExportHas() {
		String huge = Uploads.row("\"ms_played\":1" + "0".repeat(200));
		assertThat(Uploads.read("[" + ROW + "," + huge + "]").file())
			.isEqualTo(EXTENDED.played(1).endedBy(FileProblem.VALUE_TOO_LARGE));
	}

	@Test
	void recognizesAFileWhoseFirstElementsAreFaulty() {
		assertThat(Uploads.read("[null,{},7," + ROW + "]").file()).isEqualTo(EXTENDED.played(1)
			.unreadable(RowProblem.NOT_AN_OBJECT)
			.unreadable(RowProblem.MISSING)
			.unreadable(RowProblem.NOT_AN_OBJECT));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[1,2,3]                                                          | OTHER_CONTENT
			[{"type":"message","ts":"1355517523.000005","user":"U1"}]        | OTHER_CONTENT
			[{"time":"2018-04-05T17:31:00Z","artist":"Lantern"}]             | OTHER_CONTENT
			{"tracks":[{"ts":"2023-05-01T10:00:00Z","ms_played":1}]}         | OTHER_CONTENT
			{}                                                               | OTHER_CONTENT
			{"format":"gpx","version":1,"plays":[]}                          | OTHER_CONTENT
			{"format":"earshot-listening-log","version":2,"plays":[{}]}      | LATER_VERSION
			[{"message_play_context":"spotify:album:1","context_time":1}]    | TECHNICAL_LOG
			""")
	void ignoresOtherJson(String json, IgnoredReason reason) {
		assertThat(Uploads.read(json).file()).isEqualTo(FilePlan.ignored("history.json", reason));
	}

	@Test
	void doesNotReadOtherJsonToItsEnd() {
		assertThat(Uploads.read("[" + "{},".repeat(20) + "oops").file().ignored())
			.isEqualTo(IgnoredReason.OTHER_CONTENT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"ts":null                      | MISSING
			"ts":" "                       | MISSING
			"ms_played":null               | MISSING
			"ts":1682935200                | TYPE
			"ms_played":"1000"             | TYPE
			"ms_played":[1000]             | TYPE
			"incognito_mode":"true"        | TYPE
			"episode_name":{"a":1}         | TYPE
			"ts":"yesterday"               | TIME
			"ts":"2023-02-30T10:00:00Z"    | TIME
			"ts":"2005-12-31T23:59:59Z"    | TIME
			"ts":"2027-01-02T12:00:00Z"    | TIME
			"ts":"+99999-01-01T10:00:00Z"  | TIME
			"ms_played":-1                 | DURATION
			"ms_played":86400001           | DURATION
			"ms_played":99999999999999999999999 | DURATION
			"ms_played":1e300              | DURATION
			""")
	void saysWhyARowCannotBeRead(String property, RowProblem problem) {
		assertThat(Uploads.read("[" + Uploads.row(property) + "," + ROW + "]").file())
			.isEqualTo(EXTENDED.unreadable(problem).played(1));
	}

	@Test
	void readsOnWhenARowCannotBeUnderstood() {
		RecordedVisit visit = new RecordedVisit();
		FileVisit file = new FileVisit(UploadName.of("history.json"), visit);
		file.begin(ExportLayout.EXTENDED);
		file.row((_, _) -> {
			throw new DateTimeException("Out of range");
		}, RowValues.ofSpotify());
		file.row((number, _) -> new ExportRow.Unknown(number), RowValues.ofSpotify());
		assertThat(visit.file()).isEqualTo(EXTENDED.unreadable(RowProblem.VALUE).unknown(1));
	}

	@Test
	void acceptsADayAndTomorrow() {
		String row = Uploads.row("\"ms_played\":86400000,\"ts\":\"2027-01-01T12:00:00Z\"");
		assertThat(Uploads.read("[" + row + "]").file()).isEqualTo(EXTENDED.played(1));
	}

	@Test
	void keepsNothingOfAPrivateRowHoweverFaultyItIs() {
		String row = Uploads.row("\"incognito_mode\":true,\"ts\":7");
		assertThat(Uploads.read("[" + row + "]").file()).isEqualTo(EXTENDED.privates(1));
	}

	@Test
	void readsTheSameWhereverTheBytesAreDivided() {
		String rows = "[" + Uploads.row("\"platform\":\"" + "ü".repeat(5_000) + "\"") + "," + ROW + "]";
		byte[] padded = (" ".repeat(1 + rows.length() % 7) + rows).getBytes(StandardCharsets.UTF_8);
		assertThat(Uploads.read(padded).file()).isEqualTo(EXTENDED.played(2));
		assertThat(Uploads.read(Arrays.copyOf(padded, padded.length - 1)).file().unreadable()).isEqualTo(Map.of());
	}

}
