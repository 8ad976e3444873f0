// Passkeys: asks the device, puts its answer into the form's hidden field, and posts the form. Without this script the form is
// posted with the field empty and the server says what to use instead.
for (const form of document.querySelectorAll('form[data-kunci]')) {
  let asked = false
  form.addEventListener('submit', async event => {
    if (asked || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return
    event.preventDefault()
    const pressed = event.submitter
    const pilihan = JSON.parse(form.dataset.pilihan)
    try {
      const credential = form.dataset.kunci === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(pilihan) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(pilihan) })
      form.elements.Credential.value = JSON.stringify(credential.toJSON())
    } catch {
      form.elements.Credential.value = ''
    }
    asked = true
    form.requestSubmit(pressed)
  })
}
