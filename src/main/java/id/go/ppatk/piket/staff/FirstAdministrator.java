package id.go.ppatk.piket.staff;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where nobody administers the people yet, a real start prints a one-time link in the log
 * that makes the first administrator.
 */
@Component
class FirstAdministrator {

	private static final Log log = LogFactory.getLog(FirstAdministrator.class);

	private final StaffMembers people;

	private final PasswordLinks links;

	FirstAdministrator(StaffMembers people, PasswordLinks links) {
		this.people = people;
		this.links = links;
	}

	@EventListener(ApplicationReadyEvent.class)
	void invite() {
		if (this.people.administrators() == 0) {
			log.info("Belum ada administrator. Buat yang pertama dengan tautan sekali pakai ini, berlaku "
					+ PasswordLinks.VALID.toHours() + " jam: " + this.links.make(null, null));
		}
	}

}
