// What a browser with Trusted Types asks for each address of a script that a page hands over: it must be one of this
// release. There is no such rule for markup, so none can be written from text.

/** @type {any} */ (self).trustedTypes?.createPolicy("default", {
  createScriptURL: (/** @type {string} */ address) => (/^\/(sw|assets\/[^/]+)\.js$/.test(address.replace(origin, "")) ? address : null),
});
