package dev.earshot.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.imports.writing.ImportWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A way to bring an export into the log.
 */
enum ImportApproach {

	/** What the server does. */
	EARSHOT {

		@Override
		void read(TestImport log, ImportTarget target, Path export) throws IOException {
			UploadDirectory directory = TestImport.directory();
			Files.createDirectories(directory.file(target.id(), 1).getParent());
			Files.createSymbolicLink(directory.file(target.id(), 1), export);
			log.runs(directory).run(target, new ReadPosition(Files.size(export), System::nanoTime), () -> false);
		}

	},

	/** Looks up what each row names, and inserts it, in one transaction for each file. */
	ROW_BY_ROW {

		@Override
		void read(TestImport log, ImportTarget target, Path export) throws IOException {
			try (InputStream upload = Files.newInputStream(export)) {
				new ExportReader(InstantSource.system()).read(upload, "export.zip",
						new RowByRow(log.jdbc(), log.transactions(), target));
			}
		}

	},

	/** Reads each file into memory as a tree. */
	TREE {

		@Override
		void read(TestImport log, ImportTarget target, Path export) throws IOException {
			JsonMapper mapper = new JsonMapper();
			ImportWriter writer = new ImportWriter(log.jdbc());
			try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export))) {
				while (zip.getNextEntry() != null) {
					List<Played> rows = rows(mapper.readTree(zip.readAllBytes()));
					log.transactions().executeWithoutResult((_) -> writer.write(target, ExportLayout.EXTENDED, rows));
				}
			}
		}

		private List<Played> rows(JsonNode file) {
			List<Played> rows = new ArrayList<>();
			file.forEach((row) -> rows.add(played(rows.size() + 1, row)));
			return rows;
		}

		private Played played(int number, JsonNode row) {
			Instant reportedAt = Instant.parse(row.get("ts").asString());
			Duration listened = Duration.ofMillis(row.get("ms_played").asLong());
			Instant start = Instant.ofEpochSecond(row.get("offline_timestamp").asLong());
			LoggedItem item = new LoggedItem(PlayableKind.TRACK, row.get("spotify_track_uri").asString(),
					row.get("master_metadata_track_name").asString(),
					List.of(new LoggedName(row.get("master_metadata_album_artist_name").asString(), null)),
					new LoggedName(row.get("master_metadata_album_album_name").asString(), null), null);
			return new Played(number, new LoggedPlay(start, start.plus(listened), listened, item, PlaySource.IMPORTED,
					DeviceClass.PHONE, null, StartReason.FOLLOWED, EndReason.COMPLETED), reportedAt);
		}

	};

	abstract void read(TestImport log, ImportTarget target, Path export) throws IOException;

}
