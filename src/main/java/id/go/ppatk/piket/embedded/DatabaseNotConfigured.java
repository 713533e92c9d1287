package id.go.ppatk.piket.embedded;

/**
 * Production runs on a PostgreSQL of its own and none was named.
 */
class DatabaseNotConfigured extends RuntimeException {

}
