package dev.earshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class InstallationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void runsForTheNextTestThoughThisOneStoppedIt() {
		earshot.stop();
		earshot.beforeEach(mock(ExtensionContext.class));
		assertThat(earshot.owner().open("/profile").body()).contains("Lantern Fox");
	}

}
