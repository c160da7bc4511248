package app.folkmoot.local.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the provider, all needed.
 *
 * @param issuer its own address, as browsers and services reach it
 * @param clientId the one client's name
 * @param clientSecret file with the client's secret
 * @param signingKey file with the signing key; made if it is missing
 * @param operatorCredential file with the secret that allows asking for a token of any demo person
 * @param pagesAddress where the pages are served, which people return to
 */
@ConfigurationProperties("folkmoot.identity")
record IdentitySettings(
    String issuer,
    String clientId,
    Path clientSecret,
    Path signingKey,
    Path operatorCredential,
    String pagesAddress) {}
