package dev.earshot.imports;

import dev.earshot.history.log.TestLog;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ImportReportsTests {

	@ParameterizedTest
	@EnumSource
	void nameEachImportOfAPersonByItsFirstFile(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget first = finished(test);
		test.imports().addUpload(first.id(), 2, "endsong_1.json", 1000);
		ImportTarget second = finished(test);
		test.log().jdbc().sql("delete from import_upload where import_id = ?").param(second.id()).update();
		assertThat(test.reports().names(test.log().listener())).containsExactly(entry(second.id(), ""),
				entry(first.id(), "my_spotify_data.zip"));
		assertThat(test.reports().names(TestLog.of(test.log().jdbc(), "owl").listener())).isEmpty();
	}

	private static ImportTarget finished(TestImport test) {
		ImportTarget target = test.begin();
		test.finish(target);
		return target;
	}

}
