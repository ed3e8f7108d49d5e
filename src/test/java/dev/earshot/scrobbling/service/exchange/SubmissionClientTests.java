package dev.earshot.scrobbling.service.exchange;

import java.net.URI;
import java.util.Properties;

import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionClientTests {

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	@Test
	void namesTheProgramItsVersionAndAnAddress() {
		Properties build = new Properties();
		build.setProperty("version", "1.4.0");
		this.beans.addBean("build", new BuildProperties(build));
		assertThat(client().userAgent()).isEqualTo("Earshot/1.4.0 ( https://music.example.com )");
		assertThat(client().version()).isEqualTo("1.4.0");
	}

	@Test
	void hasNoVersionWithoutABuild() {
		assertThat(client().userAgent()).isEqualTo("Earshot/development ( https://music.example.com )");
	}

	@Test
	void hasNoVersionIfTheBuildTellsNone() {
		this.beans.addBean("build", new BuildProperties(new Properties()));
		assertThat(client().version()).isEqualTo("development");
	}

	private SubmissionClient client() {
		return new SubmissionClient(this.beans.getBeanProvider(BuildProperties.class),
				new PublicUrl(URI.create("https://music.example.com/")));
	}

}
