package id.go.ppatk.piket.units;

/**
 * The {@link Office} as the migrations have it, for a test without a database.
 */
public class PlainOffices extends Offices {

	public PlainOffices() {
		super(null);
	}

	@Override
	public Office now() {
		Office office = new Office();
		office.change("PPATK", "Ruangan Layanan Bantuan, Lantai 2", "Supervisor Call Center");
		return office;
	}

}
