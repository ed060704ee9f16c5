package cn.mingzhang.views;

/**
 * A list's address under a name.
 *
 * @param query what follows the question mark, as the list itself writes it
 * @param shared seen by the whole unit of its owner
 * @param mine the reader saved it and may delete it
 */
record SavedView(long id, String path, String query, String name, String owner, boolean shared, boolean mine) {
    public String href() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
