package dev.earshot.imports;

import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ImportAccountDataTests {

	@ParameterizedTest
	@EnumSource
	void tellsTheImportsOfAPersonAndOfNobodyElse(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		ImportReports imports = TestImport.reports(fox.jdbc());
		new Imports(fox.jdbc(), List::of).create(fox.listener(), TestLog.NOON);
		ImportAccountData data = new ImportAccountData(fox.listeners(), imports);
		JsonNode export = new JsonMapper().valueToTree(data.export(fox.account()));
		assertThat(export.at("/imports/0/state").asString()).isEqualTo("UPLOADING");
		assertThat(data.export(owl.account()).get("imports")).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
		assertThat(data.export(AccountId.random())).isEmpty();
	}

}
