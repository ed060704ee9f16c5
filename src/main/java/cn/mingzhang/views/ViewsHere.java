package cn.mingzhang.views;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The saved views of the list that is shown, read only where a page asks for them. */
final class ViewsHere {
    private final Supplier<List<SavedView>> saved;
    private @Nullable List<SavedView> lines;

    ViewsHere(Supplier<List<SavedView>> saved) {
        this.saved = saved;
    }

    public List<SavedView> getLines() {
        if (lines == null) {
            lines = saved.get();
        }
        return lines;
    }
}
