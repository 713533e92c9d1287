package id.go.ppatk.piket.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a list of people holds what, told by the first line. Heads are read as
 * offices write them, in any case, spacing and punctuation. A running number is passed
 * over; the number of a civil servant (NIP) is the user name where no other column holds
 * it, and is passed over as well where one does.
 */
final class PeopleHeads {

	private static final Set<String> RUNNING_NUMBER = Set.of("no", "nomor", "nourut", "nomorurut");

	private static final Set<String> NIP = Set.of("nip", "nomorindukpegawai");

	/** What a list tells of a person. */
	enum Column {

		NAME("Nama", true, "nama", "namapegawai", "namalengkap", "namapetugas"),
		USERNAME("Nama pengguna", true, "namapengguna", "username", "user", "userid", "idpengguna", "akun", "login"),
		UNIT("Unit", true, "unit", "unitkerja", "kodeunit", "direktorat", "satuankerja", "satker"),
		ROLES("Peran", true, "peran", "role", "roles", "peranpiket", "jabatanpiket", "jabatandalampiket"),
		EMAIL("E-mail", false, "email", "surel", "alamatemail", "alamatsurel");

		private final String head;

		private final boolean needed;

		private final Set<String> heads;

		Column(String head, boolean needed, String... heads) {
			this.head = head;
			this.needed = needed;
			this.heads = Set.of(heads);
		}

		/** The head that the example has. */
		String head() {
			return this.head;
		}

	}

	private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

	private boolean byNip;

	/**
	 * Reads the first line.
	 * @throws PeopleList.UnreadableList when it has a head that means nothing here or the
	 * same as another, or lacks one that is needed
	 */
	PeopleHeads(List<String> heads) {
		List<PeopleList.UnreadableList.Reason> wrong = new ArrayList<>();
		int nip = -1;
		for (int position = 0; position < heads.size(); position++) {
			String head = heads.get(position);
			String letters = head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
			Column column = column(letters);
			if (column != null) {
				Integer earlier = this.positions.putIfAbsent(column, position);
				if (earlier != null) {
					wrong.add(new PeopleList.UnreadableList.Reason("import.head-twice", heads.get(earlier), head));
				}
			}
			else if (NIP.contains(letters)) {
				nip = position;
			}
			else if (!letters.isEmpty() && !RUNNING_NUMBER.contains(letters)) {
				wrong.add(new PeopleList.UnreadableList.Reason("import.head-unknown", head));
			}
		}
		if (nip >= 0 && !this.positions.containsKey(Column.USERNAME)) {
			this.positions.put(Column.USERNAME, nip);
			this.byNip = true;
		}
		for (Column column : Column.values()) {
			if (column.needed && !this.positions.containsKey(column)) {
				wrong.add(new PeopleList.UnreadableList.Reason("import.head-missing", column.head));
			}
		}
		if (!wrong.isEmpty()) {
			throw new PeopleList.UnreadableList(wrong);
		}
	}

	private static Column column(String letters) {
		for (Column column : Column.values()) {
			if (column.heads.contains(letters)) {
				return column;
			}
		}
		return null;
	}

	/** What a line holds under that head; empty where there is none. */
	String of(Column column, List<String> cells) {
		Integer position = this.positions.get(column);
		String cell = (position != null && position < cells.size()) ? cells.get(position) : "";
		return (column == Column.USERNAME && this.byNip) ? cell.replaceAll("\\s", "") : cell;
	}

}
