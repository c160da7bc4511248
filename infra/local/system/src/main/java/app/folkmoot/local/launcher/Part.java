package app.folkmoot.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How to run one part.
 *
 * @param command makes its command; called before every start, so that it may prepare files as well
 * @param isReady whether it serves; asked until it says yes
 * @param afterReady done once it serves and before anybody is told
 * @param needs the parts that must be ready before it is first started
 */
record Part(
    PartName name,
    int port,
    Supplier<List<String>> command,
    BooleanSupplier isReady,
    Runnable afterReady,
    List<PartName> needs,
    Path log) {}
