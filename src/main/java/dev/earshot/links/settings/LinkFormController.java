package dev.earshot.links.settings;

import java.time.InstantSource;
import java.util.Set;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.TooManyLinks;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.web.FormTokens;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that creates or changes a link, with previews of the chosen options.
 */
@Controller
class LinkFormController implements LinkPages {

	private static final String PREVIEW = "preview";

	private final ShareLinks links;

	private final IssuedPage issued;

	private final FormTokens tokens;

	private final InstantSource clock;

	LinkFormController(ShareLinks links, IssuedPage issued, FormTokens tokens, InstantSource clock) {
		this.links = links;
		this.issued = issued;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping("/share/new")
	String form(@CurrentAccount AccountId account, Model model) {
		Set<String> wrong = this.links.isFull(account) ? Set.of(LinkForm.FULL) : Set.of();
		return showForm(LinkForm.empty(), wrong, model);
	}

	@PostMapping("/share/new")
	String create(@CurrentAccount AccountId account, @RequestParam MultiValueMap<String, String> posted,
			HttpServletRequest request, Model model, RedirectAttributes redirect) {
		LinkForm form = LinkForm.of(posted);
		ParsedLinkForm parsed = ParsedLinkForm.of(form, LinkOptions.DEFAULTS, null, this.clock.instant());
		if (posted.containsKey(PREVIEW)) {
			return showForm(form, parsed.wrongOptions(), model);
		}
		if (!parsed.isValid()) {
			return showForm(form, parsed.wrong(), model);
		}
		try {
			return this.tokens.runOnce(request, "new", () -> issue(account, parsed))
				.map((made) -> this.issued.of(made, model))
				.orElseGet(() -> IssuedPage.alreadyShown(redirect));
		}
		catch (TooManyLinks ex) {
			return showForm(form, Set.of(LinkForm.FULL), model);
		}
	}

	private Issued issue(AccountId account, ParsedLinkForm parsed) {
		return this.links.create(account, parsed.name(), parsed.opens(), parsed.options(), parsed.expiresAt());
	}

	@GetMapping("/share/{id}")
	String form(@CurrentAccount AccountId account, @PathVariable String id, Model model) {
		ShareLink link = this.links.of(account, id);
		model.addAttribute("link", link);
		return showForm(LinkForm.of(link), Set.of(), model);
	}

	@PostMapping("/share/{id}")
	String change(@CurrentAccount AccountId account, @PathVariable String id,
			@RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes redirect) {
		ShareLink link = this.links.of(account, id);
		LinkForm form = LinkForm.of(posted);
		ParsedLinkForm parsed = ParsedLinkForm.of(form, link.options(), link.expiresAt(), this.clock.instant());
		if (posted.containsKey(PREVIEW) || !parsed.isValid()) {
			model.addAttribute("link", link);
			return showForm(form, posted.containsKey(PREVIEW) ? parsed.wrongOptions() : parsed.wrong(), model);
		}
		this.links.change(new ShareLink(id, account, parsed.name(), parsed.opens(), parsed.options(), link.createdAt(),
				parsed.expiresAt()));
		redirect.addFlashAttribute("notice", "link-changed");
		return IssuedPage.REDIRECT_TO_LINKS;
	}

	private String showForm(LinkForm form, Set<String> wrong, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("wrong", wrong);
		model.addAttribute("outputs", Output.values());
		model.addAttribute("sections", OptionSection.of(form, wrong));
		model.addAttribute("expiries", Expiry.values());
		model.addAttribute("most", ShareLinks.MAX_PER_ACCOUNT);
		model.addAttribute("once", this.tokens.newToken());
		return "links/form";
	}

}
