package dev.earshot;

import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people see where nothing is, or nothing works.
 */
class ErrorPagesTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");

	@Test
	void saysThatAPageDoesNotExist() {
		this.visitor.logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertSays(this.visitor.get("/nowhere"), 404, "This page does not exist", "The address is mistyped");
	}

	@Test
	void saysThatARequestWasNotAccepted() {
		assertSays(this.visitor.post("/login/finish"), 403, "That did not work", "go back, reload it");
	}

	@Test
	void saysThatItIsNobodysFault() {
		assertSays(this.visitor.get("/error"), 500, "Something went wrong in Earshot", "It is not your fault.");
	}

	private static void assertSays(Page page, int status, String title, String what) {
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.body()).contains("<title>" + title, "<h1>" + title + "</h1>", what, "href=\"/css/operations-",
				"Back to Earshot");
	}

}
