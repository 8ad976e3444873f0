using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Sodium;

namespace Netra.Web;

/// <summary>Keys of ASP.NET's data protection (antiforgery), shared by all nodes through the database and encrypted under the installation's key.</summary>
public sealed class ProtectionKeys(Engine engine, InstallationKey key) : IXmlRepository
{
    private static ReadOnlySpan<byte> Place => "netra/protection-keys"u8;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = "select encrypted from kernel_protection_keys";
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read()) elements.Add(XElement.Parse(System.Text.Encoding.UTF8.GetString(Aead.Decrypt((byte[])rows[0], Place, key.Bytes))));
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = "insert into kernel_protection_keys values (@name, @encrypted)";
        foreach (var (name, value) in new (string, object)[] { ("@name", friendlyName), ("@encrypted", Aead.Encrypt(System.Text.Encoding.UTF8.GetBytes(element.ToString()), Place, key.Bytes)) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        command.ExecuteNonQuery();
    }

    // The interface is synchronous and called a few times in a process's life.
    private System.Data.Common.DbConnection Open() => engine.Open().GetAwaiter().GetResult();
}
