package id.go.ppatk.piket.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SampleAccounts;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts of demo mode. Apart from Ayu Utami, whom the procedure names, they bear
 * the names of their roles.
 */
@Component
@DemoMode
class SamplePeople implements SampleAccounts {

	static final String PASSWORD = "piket-demo";

	private static final List<Account> ACCOUNTS = accounts();

	private final StaffMembers people;

	private final PasswordEncoder passwords;

	SamplePeople(StaffMembers people, PasswordEncoder passwords) {
		this.people = people;
		this.passwords = passwords;
	}

	private static List<Account> accounts() {
		List<Account> accounts = new ArrayList<>();
		accounts.add(new Account("supervisor", "Ayu Utami", "DKH", Role.SUPERVISOR));
		for (String unit : List.of("DKH", "DP", "PTI")) {
			accounts.add(new Account("koordinator." + unit.toLowerCase(Locale.ROOT), "Koordinator " + unit, unit,
					Role.KOORDINATOR));
		}
		officers(accounts, "DKH", 3);
		officers(accounts, "DP", 6);
		officers(accounts, "PTI", 3);
		accounts.add(new Account("operator", "Operator", "OPR", Role.OPERATOR));
		accounts.add(new Account("pic.dat", "PIC DAT", "DAT", Role.PIC));
		accounts.add(new Account("pic.dpr", "PIC DPR", "DPR", Role.PIC));
		accounts.add(new Account("admin", "Administrator", "PTI", Role.ADMIN));
		return List.copyOf(accounts);
	}

	private static void officers(List<Account> accounts, String unit, int count) {
		for (int number = 1; number <= count; number++) {
			accounts.add(new Account(officer(unit, number), "Petugas " + unit + " " + number, unit, Role.PETUGAS));
		}
	}

	static String officer(String unit, int number) {
		return "petugas." + unit.toLowerCase(Locale.ROOT) + "." + number;
	}

	/** Makes those accounts that are missing; one that stands is left as it is. */
	void add() {
		String hash = null;
		for (Account account : ACCOUNTS) {
			if (this.people.findByUsername(account.username()).isEmpty()) {
				hash = (hash != null) ? hash : this.passwords.encode(PASSWORD);
				StaffMember person = new StaffMember(account.username(), account.name(), account.unitCode(), null,
						Set.of(account.role()));
				person.choosePassword(hash);
				this.people.save(person);
			}
		}
	}

	@Override
	public List<Account> all() {
		return ACCOUNTS;
	}

	@Override
	public String password() {
		return PASSWORD;
	}

}
