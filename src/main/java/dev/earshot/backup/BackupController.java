package dev.earshot.backup;

import java.io.IOException;
import java.io.OutputStream;

import dev.earshot.account.RecentLogin;
import dev.earshot.backup.BackupAudit.BackupDownloaded;
import dev.earshot.backup.BackupAudit.BackupFailed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The owner's page of backups.
 */
@Controller
@RequestMapping(BackupController.PATH)
class BackupController {

	static final String PATH = "/admin/backup";

	private static final String PAGE = "backup/backup";

	private final Backups backups;

	private final ScheduledBackups scheduled;

	private final RecentLogin recentLogin;

	private final ApplicationEventPublisher events;

	BackupController(Backups backups, ScheduledBackups scheduled, RecentLogin recentLogin,
			ApplicationEventPublisher events) {
		this.backups = backups;
		this.scheduled = scheduled;
		this.recentLogin = recentLogin;
		this.events = events;
	}

	@GetMapping
	String page(Model model) {
		return show(null, model);
	}

	private String show(@Nullable BackupRefusal refusal, Model model) {
		model.addAttribute("schedule", this.scheduled.view());
		model.addAttribute("refusal", refusal);
		model.addAttribute("minLength", Passphrase.MIN_LENGTH);
		model.addAttribute("maxLength", Passphrase.MAX_LENGTH);
		return PAGE;
	}

	/**
	 * Streams a backup. It holds every token and the key, so an old session is not
	 * enough.
	 * @param passphrase encrypts the backup
	 * @param repeated the pass phrase once more
	 * @param session has to be that of a recent login
	 * @param response receives the backup
	 * @param model receives the refusal
	 * @return the page that shows a refusal; {@code null} if the backup was sent
	 * @throws IOException if the browser has gone or the disk cannot be read; then the
	 * file that it has is incomplete, which age and Earshot notice
	 */
	@PostMapping
	@Nullable String download(@RequestParam String passphrase, @RequestParam String repeated, HttpSession session,
			HttpServletResponse response, Model model) throws IOException {
		this.recentLogin.require(session, PATH);
		try {
			send(encryptedBy(passphrase, repeated), response);
			return null;
		}
		catch (BackupRefused ex) {
			return show(ex.refusal(), model);
		}
	}

	private static Passphrase encryptedBy(String passphrase, String repeated) {
		if (!passphrase.equals(repeated)) {
			throw new BackupRefused(BackupRefusal.PASSPHRASES_DIFFER);
		}
		return Passphrase.of(passphrase);
	}

	private void send(Passphrase passphrase, HttpServletResponse response) throws IOException {
		try (PreparedBackup backup = prepare()) {
			response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(BackupName.of(backup.manifest().createdAt()))
						.build()
						.toString());
			write(backup, response.getOutputStream(), passphrase);
		}
	}

	private void write(PreparedBackup backup, OutputStream target, Passphrase passphrase) throws IOException {
		try {
			backup.writeTo(target, passphrase);
			this.events.publishEvent(new BackupDownloaded());
		}
		catch (IOException ex) {
			this.events.publishEvent(new BackupFailed(BackupRefusal.BACKUP_INCOMPLETE));
			throw ex;
		}
	}

	private PreparedBackup prepare() {
		try {
			return this.backups.prepare();
		}
		catch (BackupRefused ex) {
			this.events.publishEvent(new BackupFailed(ex.refusal()));
			throw ex;
		}
	}

}
