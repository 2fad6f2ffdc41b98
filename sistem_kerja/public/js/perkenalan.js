// The workspace keeps what it was given for the whole session; our onboarding ticks by the data, so it is asked again
// each time one comes back to it.
frappe.router?.on("change", () => {
	const disimpan = frappe.workspace?.pages;
	if (disimpan && frappe.get_route()[0] !== "Workspaces") delete disimpan["Sistem Kerja"];
});
