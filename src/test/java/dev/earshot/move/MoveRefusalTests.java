package dev.earshot.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.earshot.TemporaryFiles;
import dev.earshot.Texts;
import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MoveRefusalTests {

	private final MovingInstallation installation = MovingInstallation.full();

	@ParameterizedTest
	@EnumSource
	void saysWhatHappenedAndWhatToDo(MoveRefusal refusal) {
		assertThat(Texts.of("refusal." + refusal.code())).endsWith(".");
		assertThat(Texts.of("refusal." + refusal.code() + ".next")).isNotBlank();
	}

	@Test
	void knowsNoArguments(CapturedOutput output) {
		assertRefused(this.installation.move("now"), MoveRefusal.MOVE_ARGUMENTS_UNKNOWN, output);
	}

	@Test
	void needsATarget(CapturedOutput output) {
		assertRefused(this.installation.to("").move(), MoveRefusal.MOVE_TARGET_MISSING, output);
	}

	@Test
	void needsASource(CapturedOutput output) {
		MovingInstallation nothing = new MovingInstallation(TemporaryFiles.directory(), this.installation.url());
		assertRefused(nothing.move(), MoveRefusal.NOTHING_TO_MOVE, output);
		assertThat(nothing.data()).isDirectoryNotContaining("glob:**.db");
	}

	@Test
	void needsADatabaseOfEarshot(CapturedOutput output) throws IOException {
		Path data = TemporaryFiles.directory();
		Files.createFile(data.resolve("earshot.db"));
		assertRefused(new MovingInstallation(data, this.installation.url()).move(), MoveRefusal.NOTHING_TO_MOVE,
				output);
	}

	@Test
	void waitsForThisVersionToUpdateTheSource(CapturedOutput output) {
		Path data = TemporaryFiles.directory();
		OldInstallation.in(data);
		MovingInstallation old = new MovingInstallation(data, this.installation.url());
		byte[] before = old.read("earshot.db");
		assertRefused(old.move(), MoveRefusal.MOVE_SOURCE_OLDER, output);
		assertThat(old.read("earshot.db")).isEqualTo(before);
	}

	@Test
	void leavesTheSourceToANewerVersion(CapturedOutput output) {
		this.installation.source()
			.sql("update flyway_schema_history set version = '99990101' where version = '202611301250'")
			.update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_SOURCE_NEWER, output);
	}

	@Test
	void leavesTablesOfOthersInTheSource(CapturedOutput output) {
		this.installation.source().sql("create table notes (note text)").update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_SOURCE_FOREIGN, output);
	}

	@Test
	void leavesTheTargetToANewerVersion(CapturedOutput output) {
		this.installation.target()
			.sql("update flyway_schema_history set version = '99990101' where version = '202611301250'")
			.update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_TARGET_NEWER, output);
	}

	@Test
	void leavesTheTablesOfOthersInTheTarget(CapturedOutput output) {
		MovingInstallation shared = this.installation.to(TestDatabase.postgresUrl());
		shared.target().sql("create table orders (id integer)").update();
		assertRefused(shared.move(), MoveRefusal.MOVE_TARGET_FOREIGN, output);
		assertThat(shared.target()
			.sql("select count(*) from information_schema.tables where table_schema = 'public'")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void addsNothingToRowsInTheTarget(CapturedOutput output) {
		this.installation.target().sql("insert into invitation (spotify_id, invited_at) values ('one', 1)").update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_TARGET_NOT_EMPTY, output);
		assertThat(this.installation.target().sql("select count(*) from account").query(Long.class).single()).isZero();
	}

	@Test
	void doesNotMoveTwice(CapturedOutput output) {
		this.installation.move();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_TARGET_NOT_EMPTY, output);
	}

	@Test
	void saysWhyTablesCannotBeCreated(CapturedOutput output) {
		MovingInstallation guest = this.installation.to(TestDatabase.postgresUrl());
		guest.target().sql("revoke create on schema public from public").update();
		guest.target().sql("drop role if exists earshot_guest").update();
		guest.target().sql("create role earshot_guest login").update();
		String url = guest.url().replaceFirst("user=\\w+", "user=earshot_guest");
		assertRefused(guest.to(url).move(), MoveRefusal.MOVE_TARGET_UNUSABLE, output);
		assertThat(output).contains("permission denied for schema public");
	}

	@Test
	void saysThatPostgresIsOutOfReach(CapturedOutput output) {
		assertThat(this.installation.to("jdbc:postgresql://127.0.0.1:1/earshot?user=earshot").move()).isEqualTo(1);
		assertThat(output).contains("PostgreSQL cannot be used: ", "Check EARSHOT_DATABASE_URL");
	}

	@Test
	void needsTheKeyOfTheSource(CapturedOutput output) {
		assertThat(this.installation.moveWithKey("ab".repeat(32))).isEqualTo(1);
		assertThat(output).contains("is not the one that this database's secrets were encrypted with.");
	}

	@Test
	void movesNoInterruptedRestore(CapturedOutput output) throws IOException {
		Files.createFile(this.installation.data().resolve(DataDirectory.RESTORE_MARK));
		assertThat(this.installation.move()).isEqualTo(1);
		assertThat(output).contains("The restore of a backup was interrupted.");
	}

	@Test
	void movesNoDamagedFile(CapturedOutput output) throws IOException {
		Files.writeString(this.installation.data().resolve("earshot.db"), "x".repeat(10_000));
		assertThat(this.installation.move()).isEqualTo(1);
		assertThat(output).contains("is damaged, or no SQLite database.");
	}

	@Test
	void namesTheColumnOfAValueOfAnotherType(CapturedOutput output) {
		this.installation.source().sql("update share_view set views = 'many'").update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_VALUE_UNFIT, output);
		assertThat(output).contains(Texts.of("move.unfit", "share_view", "views")).doesNotContain("many");
	}

	@Test
	void namesTheColumnOfATextThatPostgresCannotStore(CapturedOutput output) {
		this.installation.source().sql("update item set title = 'a' || char(0) || 'b' where id = 2").update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_VALUE_UNFIT, output);
		assertThat(output).contains(Texts.of("move.unfit", "item", "title"));
	}

	@Test
	void saysWhatPostgresHasAgainstARowAndNotWhatIsInIt(CapturedOutput output) {
		this.installation.source().sql("update webhook set name = :name").param("name", "secret".repeat(20)).update();
		assertRefused(this.installation.move(), MoveRefusal.MOVE_ROW_REJECTED, output);
		assertThat(output).contains("a row of the table webhook: value too long for type character varying(60)");
		assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("dev.earshot.move"))
			.noneMatch((line) -> line.contains("secretsecret"));
	}

	@Test
	void commitsNothingThatDiffers(CapturedOutput output) {
		this.installation.onInsert("artist", "new.name := 'another'");
		assertRefused(this.installation.move(), MoveRefusal.MOVE_COPY_DIFFERS, output);
		assertThat(output).containsPattern("The table artist had 3 rows with checksum [0-9a-f]{16}, and has 3 with");
		assertThat(this.installation.target().sql("select count(*) from account").query(Long.class).single()).isZero();
	}

	private static void assertRefused(int exitCode, MoveRefusal refusal, CapturedOutput output) {
		assertThat(exitCode).isEqualTo(1);
		assertThat(output).contains(Texts.of("refusal." + refusal.code())).doesNotContain("\tat ");
	}

}
