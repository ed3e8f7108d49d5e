package dev.earshot.scrobbling.service.exchange;

import java.util.Objects;

import dev.earshot.web.PublicUrl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * How this program introduces itself. MetaBrainz blocks programs that do not name
 * themselves, their version and an address to write to.
 */
@Component
public class SubmissionClient {

	/** The name of this program. */
	public static final String NAME = "Earshot";

	private static final String NO_BUILD = "development";

	private final String version;

	private final String userAgent;

	@Autowired
	SubmissionClient(ObjectProvider<BuildProperties> build, PublicUrl publicUrl) {
		this(build.stream().map(BuildProperties::getVersion).filter(Objects::nonNull).findFirst().orElse(NO_BUILD),
				publicUrl);
	}

	public SubmissionClient(String version, PublicUrl publicUrl) {
		this.version = version;
		this.userAgent = NAME + "/" + version + " ( " + publicUrl.base() + " )";
	}

	public String version() {
		return this.version;
	}

	public String userAgent() {
		return this.userAgent;
	}

}
